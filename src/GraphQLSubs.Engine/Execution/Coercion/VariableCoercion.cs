using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
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

        // The parser does not look into strings, and a scalar may hand them on as they are.
        if (!Utf8.IsValid(json.Span))
        {
            errors = [NewError("Variables must be UTF-8.")];
            return false;
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
        var coerced = new VariableValues(definitions);
        List<IError>? found = null;

        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];

            if (definition.Type is not { } type)
            {
                (found ??= []).Add(NotInputType(definition));
                continue;
            }

            var inputErrors = new InputErrors(ExecutionLimits.MaxVariableErrors - (found?.Count ?? 0));
            coerced[i] = Coerce(definition, type, json, inputErrors, out var source);

            if (inputErrors is { Errors.Count: 0, IsExceeded: false })
            {
                continue;
            }

            found ??= [];
            found.AddRange(inputErrors.Errors.Select(error => NewError(
                $"Variable \"${definition.Name}\" {source}{error.Path}: {error.Message}", definition.Node.Location)));

            if (inputErrors.IsExceeded)
            {
                found.Add(NewError("Too many errors processing variables, error limit reached. Execution aborted."));
                break;
            }
        }

        errors = found;
        values = found is null ? coerced : null;
        return found is null;
    }

    /// <summary>One variable: given, or its default, or absent.</summary>
    private static object? Coerce(
        VariableDefinition definition, IType type, JsonElement json, InputErrors errors, out string source)
    {
        object? value = ArgumentValues.Absent;
        source = "has invalid value";

        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(definition.Name, out var given))
        {
            new ValueCoercion(errors).TryCoerce(given, type, out value);
        }
        else if (definition.Node.DefaultValue is { } literal)
        {
            source = "has invalid default value";
            new LiteralCoercion(errors, variables: null).TryCoerce(literal, type, out value);
        }
        else if (type is NonNullType)
        {
            new ValueCoercion(errors).TryCoerce(default, type, out _);
        }

        return value;
    }

    private static IError NotInputType(VariableDefinition definition) => NewError(
        $"Variable \"${definition.Name}\" expected value of type \"{SyntaxPrinter.Print(definition.Node.Type)}\" which cannot be used as an input type.",
        definition.Node.Type.Location);

    private static IError NewError(string message, SourceLocation? location = null)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.InvalidVariable);
        return (location is { } place ? error.AddLocation(place) : error).Build();
    }
}
