using System.Diagnostics;
using System.Text.RegularExpressions;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.Testing;
using Shouldly;
using YamlDotNet.RepresentationModel;

namespace GraphQLSubs.Lambda.Tests.Deployment;

/// <summary>template.yaml gives the function what its code takes: no more, no less.</summary>
public sealed partial class TemplateTests
{
    private readonly Template _template = Template.Load();

    [Fact]
    public void The_function_gets_the_variables_that_it_reads()
    {
        var variables = (YamlMappingNode)_template.At("Resources", "ChatFunction", "Properties", "Environment", "Variables");

        Template.Keys(variables).ShouldBe([LambdaEnvironment.TableVariable, LambdaEnvironment.ConnectionsEndpointVariable]);
        variables.Children[LambdaEnvironment.TableVariable].ShouldBeTagged("!Ref", "Table");
        variables.Children[LambdaEnvironment.ConnectionsEndpointVariable]
            .ShouldBeTagged("!Sub", "https://${WebSocketApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/graphql");
    }

    [Fact]
    public void The_function_is_the_bootstrap_of_a_custom_runtime()
    {
        var function = (YamlMappingNode)_template.At("Resources", "ChatFunction", "Properties");

        Template.Text(function.Children["Runtime"]).ShouldBe("provided.al2023");
        Template.Text(_template.At("Resources", "ChatFunction", "Metadata", "BuildMethod")).ShouldBe("makefile");
        File.ReadAllText(Repository.PathOf("Makefile")).ShouldContain("\nbuild-ChatFunction:");
        File.ReadAllText(Repository.PathOf("src/Chat.Lambda/Chat.Lambda.csproj")).ShouldContain("<AssemblyName>bootstrap</AssemblyName>");
    }

    [Fact]
    public void The_WebSocket_API_has_the_three_routes()
    {
        var routes = _template.ResourcesOfType("AWS::ApiGatewayV2::Route").ToArray();

        routes.Select(route => Template.Text(route.Children["RouteKey"])).ShouldBe(["$connect", "$default", "$disconnect"]);
        routes.ShouldAllBe(route => Template.Text(route.Children["Target"]) == "integrations/${WebSocketIntegration}");
        Template.Text(_template.At("Resources", "WebSocketStage", "Properties", "StageName")).ShouldBe("graphql");
    }

    [Fact]
    public void The_HTTP_API_has_GET_and_POST_of_payload_format_2()
    {
        var events = ((YamlMappingNode)_template.At("Resources", "ChatFunction", "Properties", "Events")).Children.Values
            .Cast<YamlMappingNode>()
            .Select(source => (YamlMappingNode)source.Children["Properties"])
            .ToArray();

        events.Select(source => $"{Template.Text(source.Children["Method"])} {Template.Text(source.Children["Path"])}").Order()
            .ShouldBe(["GET /graphql", "POST /graphql"]);
        events.ShouldAllBe(source => Template.Text(source.Children["PayloadFormatVersion"]) == "2.0");
    }

    [Fact]
    public void The_table_has_the_key_and_the_ttl_of_the_rows()
    {
        var table = (YamlMappingNode)_template.At("Resources", "Table", "Properties");

        ((YamlSequenceNode)table.Children["KeySchema"]).Children
            .Select(key => $"{Template.Text(key["AttributeName"])} {Template.Text(key["KeyType"])}")
            .ShouldBe([$"{Attributes.PartitionKey} HASH", $"{Attributes.SortKey} RANGE"]);
        ((YamlSequenceNode)table.Children["AttributeDefinitions"]).Children
            .Select(attribute => $"{Template.Text(attribute["AttributeName"])} {Template.Text(attribute["AttributeType"])}")
            .ShouldBe([$"{Attributes.PartitionKey} S", $"{Attributes.SortKey} S"]);
        Template.Text(table.Children["TimeToLiveSpecification"]["AttributeName"]).ShouldBe(Attributes.Ttl);
        Template.Text(table.Children["TimeToLiveSpecification"]["Enabled"]).ShouldBe("true");
        Template.Text(table.Children["BillingMode"]).ShouldBe("PAY_PER_REQUEST");
        Template.Text(table.Children["StreamSpecification"]["StreamViewType"]).ShouldBe("NEW_IMAGE");
    }

    [Fact]
    public void The_function_may_do_to_the_table_what_its_code_does()
    {
        // Creating the table is for a developer's machine; on AWS this template does it.
        var calls = new[] { "src/GraphQLSubs.DynamoDb", "src/Chat", "src/Chat.Lambda" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("DynamoDbTableCreation.cs", StringComparison.Ordinal))
            .SelectMany(file => DynamoDbCall().Matches(File.ReadAllText(file)))
            .SelectMany(call => ActionsOf(call.Groups[1].Value))
            .Distinct()
            .Order();

        var statement = Statement("Table");
        Template.Texts(statement.Children["Action"]).ShouldBe(calls);
        statement.Children["Resource"].ShouldBeTagged("!GetAtt", "Table.Arn");
    }

    [Fact]
    public void The_function_may_post_to_and_delete_connections_of_its_own_API_only()
    {
        var statement = Statement("Connections");

        Template.Text(statement.Children["Action"]).ShouldBe("execute-api:ManageConnections");
        Template.Texts(statement.Children["Resource"]).ShouldBe(
        [
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${WebSocketApi}/graphql/POST/@connections/*",
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${WebSocketApi}/graphql/DELETE/@connections/*",
        ]);
    }

    [Fact]
    public void No_statement_allows_every_action_or_every_resource()
    {
        foreach (var statement in Statements())
        {
            statement.Children["Action"].ToString().ShouldNotContain("*");
            statement.Children["Resource"].ToString().ShouldNotBe("*");
        }
    }

    [Fact]
    public async Task Cfn_lint_finds_nothing()
    {
        using var process = StartCfnLint();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await output).ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
    }

    // A transaction is allowed by the actions inside of it; Chat's puts the message and updates its room.
    private static IEnumerable<string> ActionsOf(string call) =>
        call == "TransactWriteItems" ? ["dynamodb:PutItem", "dynamodb:UpdateItem"] : [$"dynamodb:{call}"];

    [GeneratedRegex(@"\bclient\.(\w+)Async\(")]
    private static partial Regex DynamoDbCall();

    private static Process StartCfnLint()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("cfn-lint", [Template.Path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            const string Remedy = "Install cfn-lint (pip install cfn-lint) to have template.yaml checked.";

            // Whoever changes the template needs it; whoever only tries the project out does not. CI always does.
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(Remedy);
            }

            Assert.Skip(Remedy);
            throw;
        }
    }

    private YamlMappingNode Statement(string id) => Statements().Single(statement => Template.Text(statement.Children["Sid"]) == id);

    private IEnumerable<YamlMappingNode> Statements() =>
        ((YamlSequenceNode)_template.At("Resources", "ChatRole", "Properties", "Policies")).Children
            .SelectMany(policy => ((YamlSequenceNode)policy["PolicyDocument"]["Statement"]).Children)
            .Cast<YamlMappingNode>();
}
