using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#CoerceVariableValues()">CoerceVariableValues</see>: from one JSON object to the
/// runtime values of an operation's variables, or to every error in it.
/// </summary>
internal static class VariableCoercion
{
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = ExecutionLimits.MaxVariableDepth };

    public static bool TryCoerce(
        VariableDefinitions definitions,
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out VariableValues? values,
        [NotNullWhen(false)] out IReadOnlyList<IError>? errors)
    {
        values = null;
        errors = null;

        if (definitions.Count == 0)
        {
            values = VariableValues.None;
            return true;
        }

        if (json.IsEmpty)
        {
            return TryCoerce(definitions, default(JsonElement), out values, out errors);
        }

        try
        {
            using var document = JsonDocument.Parse(json, JsonOptions);

            if (document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
            {
                return TryCoerce(definitions, document.RootElement, out values, out errors);
            }

            errors = [NewError("Variables must be one JSON object.")];
        }
        catch (JsonException)
        {
            errors = [NewError($"Variables must be one JSON object, at most {ExecutionLimits.MaxVariableDepth} levels deep.")];
        }
        catch (InvalidOperationException)
        {
            // The name of a field, or a string shown in a message, that is not Unicode text.
            errors = [NewError("Variables must be Unicode text, without unpaired surrogates.")];
        }

        return false;
    }

    private static bool TryCoerce(
        VariableDefinitions definitions, JsonElement json, out VariableValues? values, out IReadOnlyList<IError>? errors)
    {
        values = new VariableValues(definitions);
        List<IError>? found = null;

        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];
            var inputErrors = new InputErrors(ExecutionLimits.MaxVariableErrors - (found?.Count ?? 0));
            var isDefault = false;

            if (definition.Type is null)
            {
                (found ??= []).Add(NewError(
                    $"Variable \"${definition.Name}\" expected value of type \"{TypeReference.Print(definition.Node.Type)}\" which cannot be used as an input type.",
                    definition.Node.Type.Location));
                continue;
            }

            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(definition.Name, out var given))
            {
                new ValueCoercion(inputErrors).TryCoerce(given, definition.Type, out var value);
                values[i] = value;
            }
            else if (definition.Node.DefaultValue is { } literal)
            {
                isDefault = true;
                new LiteralCoercion(inputErrors, variables: null).TryCoerce(literal, definition.Type, out var value);
                values[i] = value;
            }
            else if (definition.Type is NonNullType)
            {
                new ValueCoercion(inputErrors).TryCoerce(default, definition.Type, out _);
            }

            if (inputErrors.Errors.Count > 0 || inputErrors.IsExceeded)
            {
                (found ??= []).AddRange(inputErrors.Errors.Select(error => NewError(
                    $"Variable \"${definition.Name}\" has invalid {(isDefault ? "default " : "")}value{error.Path}: {error.Message}",
                    definition.Node.Location)));

                if (inputErrors.IsExceeded)
                {
                    found.Add(NewError("Too many errors processing variables, error limit reached. Execution aborted."));
                    break;
                }
            }
        }

        errors = found;
        values = found is null ? values : null;
        return found is null;
    }

    private static IError NewError(string message, SourceLocation? location = null)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.InvalidVariable);
        return (location is { } place ? error.AddLocation(place) : error).Build();
    }
}
