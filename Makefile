# `sam build` runs this inside AWS's build image: a native binary has to be linked on the system it will run on.
# See docs/deploying.md.

RID := $(if $(filter aarch64 arm64,$(shell uname -m)),linux-arm64,linux-x64)

.PHONY: build-ChatFunction
build-ChatFunction:
	dotnet publish src/Chat.Lambda -c Release -r $(RID) -o artifacts/deploy $(PUBLISH_FLAGS)
	cp artifacts/deploy/bootstrap "$(ARTIFACTS_DIR)/"
