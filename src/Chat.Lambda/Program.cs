using GraphQLSubs.Lambda.Hosting;

return await new LambdaFunction((_, _) => { }).RunAsync();
