using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// How the arguments of a field or directive get their values. What contains no variable is coerced once, when the plan is made.
/// <see href="https://spec.graphql.org/September2025/#CoerceArgumentValues()">CoerceArgumentValues</see>.
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly string _owner;
    private readonly SourceLocation _location;
    private readonly Argument[] _arguments;
    private readonly object?[]? _constants;
    private readonly IError? _constantError;

    private ArgumentPlan(string owner, SourceLocation location, Argument[] arguments)
    {
        _owner = owner;
        _location = location;
        _arguments = arguments;

        if (Array.TrueForAll(arguments, static argument => !argument.HasVariables)
            && !TryCoerce(VariableValues.None, out _constants, out _constantError))
        {
            _constants = [];
        }
    }

    /// <summary>Whether the values can be neither wrong nor different from one request to another.</summary>
    public bool IsConstant => _constants is not null && _constantError is null;

    /// <summary>Plans the arguments of a field or directive.</summary>
    /// <param name="owner">Names the field or directive in messages: <c>Query.rooms</c>, <c>@skip</c>.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="definitions">Its arguments.</param>
    /// <param name="nodes">Those that are given.</param>
    public static ArgumentPlan Create(
        string owner, SourceLocation location, IReadOnlyList<InputField> definitions, IReadOnlyList<ArgumentNode> nodes)
    {
        var arguments = new Argument[definitions.Count];

        for (var i = 0; i < arguments.Length; i++)
        {
            var definition = definitions[i];
            var literal = nodes.FirstOrDefault(node => node.Name.Value == definition.Name)?.Value;
            arguments[i] = new Argument(definition, literal, literal is not null && HasVariables(literal));
        }

        return new ArgumentPlan(owner, location, arguments);
    }

    /// <summary>Coerces the arguments; on failure the error says which argument, but not where in the response.</summary>
    public bool TryGetValues(
        VariableValues variables, [NotNullWhen(true)] out object?[]? values, [NotNullWhen(false)] out IError? error)
    {
        if (_constants is null)
        {
            return TryCoerce(variables, out values, out error);
        }

        values = _constants;
        error = _constantError;
        return error is null;
    }

    private bool TryCoerce(
        VariableValues variables, [NotNullWhen(true)] out object?[]? values, [NotNullWhen(false)] out IError? error)
    {
        values = new object?[_arguments.Length];
        error = null;

        for (var i = 0; i < _arguments.Length; i++)
        {
            if (!TryCoerce(_arguments[i], variables, out values[i], out error))
            {
                values = null;
                return false;
            }
        }

        return true;
    }

    private bool TryCoerce(Argument argument, VariableValues variables, out object? value, [NotNullWhen(false)] out IError? error)
    {
        var (definition, literal, _) = argument;
        var errors = new InputErrors(limit: 1);
        var isDefault = literal is null
            || (literal is VariableNode variable && !definition.IsRequired && !variables.TryGet(variable.Name.Value, out _));
        var source = isDefault ? definition.DefaultValue : literal;
        value = ArgumentValues.Absent;
        error = null;

        if (source is null)
        {
            error = definition.IsRequired
                ? NewError($"Argument \"{_owner}({definition.Name}:)\" of required type \"{definition.Type}\" was not provided.", _location)
                : null;
            return error is null;
        }

        if (new LiteralCoercion(errors, isDefault ? null : variables).TryCoerce(source, definition.Type, out value))
        {
            return true;
        }

        var wrong = errors.Errors[0];
        error = NewError(
            $"Argument \"{_owner}({definition.Name}:)\" has invalid {(isDefault ? "default " : "")}value{wrong.Path}: {wrong.Message}",
            isDefault ? _location : wrong.Location ?? _location);
        return false;
    }

    private static bool HasVariables(IValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariables),
        ObjectValueNode obj => obj.Fields.Any(static field => HasVariables(field.Value)),
        _ => false,
    };

    private static IError NewError(string message, SourceLocation location) =>
        ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.InvalidArgument).AddLocation(location).Build();

    private readonly record struct Argument(InputField Definition, IValueNode? Literal, bool HasVariables);
}
