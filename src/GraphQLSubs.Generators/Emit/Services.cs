using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Expressions that take a parameter's value from a service provider.</summary>
internal static class Services
{
    public static string Of(ParameterModel parameter, string services) => parameter switch
    {
        { Binding: ParameterBinding.KeyedService } =>
            "global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions."
            + (parameter.IsNullable ? "GetKeyedService" : "GetRequiredKeyedService")
            + $"<{parameter.Clr}>({services}, {CSharp.Literal(parameter.Detail)})",
        { IsNullable: true } => $"({parameter.Clr}?){services}.GetService(typeof({parameter.Clr}))",
        _ => $"{CSharp.Support}.RequiredService.Of<{parameter.Clr}>({services})",
    };
}
