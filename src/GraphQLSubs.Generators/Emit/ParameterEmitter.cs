using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes what was decided of parameters, so that a service container can be held against it; each type once.</summary>
internal static class ParameterEmitter
{
    public static void Emit(SourceWriter writer, SchemaModel model)
    {
        var taken = model.Objects
            .SelectMany(type => type.Fields.Select(field => (Coordinate: CSharp.Literal($"{type.Name}.{field.Name}"), Field: field)))
            .SelectMany(pair => ParametersOf(pair.Field).Select(parameter => Statement(pair.Coordinate, parameter)))
            .OfType<(string Type, string Statement)>()
            .GroupBy(claim => claim.Type);

        foreach (var claims in taken)
        {
            writer.Line(claims.First().Statement);
        }
    }

    private static IEnumerable<ParameterModel> ParametersOf(FieldModel field) =>
        ParametersOf(field.Call).Concat(field.Subscription?.Source is { } source ? ParametersOf(source) : []);

    private static IEnumerable<ParameterModel> ParametersOf(MemberCall call) => call.ConstructorParameters.Concat(call.Parameters);

    private static (string Type, string Statement)? Statement(string coordinate, ParameterModel parameter) => parameter switch
    {
        { Binding: ParameterBinding.Service or ParameterBinding.DataLoader, IsNullable: false } =>
            (parameter.Clr, $"schema.AddServiceParameter({coordinate}, typeof({parameter.Clr}));"),
        { Binding: ParameterBinding.KeyedService, IsNullable: false } =>
            ($"{parameter.Clr} {parameter.Detail}", $"schema.AddServiceParameter({coordinate}, typeof({parameter.Clr}), {CSharp.Literal(parameter.Detail)});"),
        { Binding: ParameterBinding.Argument, IsAssumed: true } =>
            ($"{parameter.Clr} assumed", $"schema.AddArgumentParameter({coordinate}, typeof({parameter.Type!.NonNullableClr}));"),
        _ => null,
    };
}
