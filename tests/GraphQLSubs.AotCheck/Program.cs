using System.Globalization;
using System.Security.Claims;
using System.Text;
using GraphQLSubs.AotCheck;
using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Running;
using GraphQLSubs.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

// Runs the features of the engine and the generator and prints what they answer: the same bytes, however it was compiled.
using var root = ZooFixture.CreateServices()
    .AddScoped<CallLog>()
    .AddSingleton<IKeeper>(new Carer("Kim"))
    .AddSingleton<ITopicEventReceiver, TopicEventReceiver>()
    .BuildServiceProvider();
var executor = new RequestExecutor(ZooFixture.Schema);
var owner = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "owner")], "check"));
var state = new Dictionary<string, object?> { ["tenant"] = "acme", ["count"] = 7, ["roles"] = new[] { "a", "b" } };
var output = new StringBuilder();

output.AppendLine(ZooFixture.Schema.ToString());

foreach (var (document, variables) in Requests.All)
{
    foreach (var user in (ClaimsPrincipal?[])[null, owner])
    {
        await using var scope = root.CreateAsyncScope();
        await using var result = await executor.ExecuteAsync(
            document, variables, services: scope.ServiceProvider, user: user, globalState: state);
        output.AppendLine(document).AppendLine(result.ToJson()).AppendLine(scope.ServiceProvider.GetRequiredService<CallLog>().ToString());
    }
}

foreach (var (document, message) in Requests.Events)
{
    executor.TryPrepare(document, null, out var operation, out _);
    await using var scope = root.CreateAsyncScope();
    var request = new OperationRequest { Services = scope.ServiceProvider, User = owner, GlobalState = state };
    var opened = await executor.SubscribeAsync(operation!, request);
    var written = message(executor);
    using var result = await executor.ExecuteAsync(operation!, request with { EventMessage = executor.ReadEventMessage(written) });
    output.AppendLine(CultureInfo.InvariantCulture, $"{opened.Topic} {written.TypeName} {Encoding.UTF8.GetString(written.Payload.Span)}");
    output.AppendLine(result.ToJson());
}

foreach (var answer in await ShopCheck.RunAsync())
{
    output.AppendLine(answer);
}

Console.Out.Write(output);
