using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation;

namespace GraphQLSubs.Execution;

/// <summary>Executes requests against one schema; see <see cref="IRequestExecutor"/>.</summary>
public sealed partial class RequestExecutor : IRequestExecutor
{
    private readonly RequestExecutorOptions _options;
    private readonly ErrorHandler _errorHandler;
    private readonly DocumentCache _documents = new();

    /// <summary>Makes an executor; one for each schema, shared by all requests.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <param name="errorFilters">See every error before it is sent, in this order.</param>
    /// <param name="reportUnexpected">
    /// Is given each error with an exception behind it, whole: what clients see of it is masked. Called by many requests at once.
    /// </param>
    /// <param name="services">The application's services; null: none.</param>
    public RequestExecutor(
        Schema schema,
        RequestExecutorOptions? options = null,
        IEnumerable<IErrorFilter>? errorFilters = null,
        Action<IError>? reportUnexpected = null,
        IServiceProvider? services = null)
    {
        Schema = schema;
        Services = services ?? NoServices.Instance;
        _options = options ?? new RequestExecutorOptions();
        _errorHandler = new ErrorHandler([.. errorFilters ?? []], reportUnexpected, _options.IncludeExceptionDetails);
    }

    /// <inheritdoc />
    public Schema Schema { get; }

    /// <inheritdoc />
    public IServiceProvider Services { get; }

    /// <inheritdoc />
    public bool TryPrepare(
        string document,
        string? operationName,
        [NotNullWhen(true)] out PreparedOperation? operation,
        [NotNullWhen(false)] out OperationResult? errors)
    {
        operation = null;

        try
        {
            if (!TryPrepare(document, out var prepared, out var found))
            {
                errors = Refuse(found);
                return false;
            }

            if (!prepared.TryGetOperation(operationName, out var named, out var error))
            {
                errors = Refuse([error]);
                return false;
            }

            operation = named;
            errors = null;
            return true;
        }
        catch (SyntaxException exception)
        {
            errors = Responses.OfErrors([_errorHandler.Handle(exception.ToError())], isSyntaxError: true);
            return false;
        }
        catch (Exception exception)
        {
            errors = Refuse(ExecutionErrors.FromException(exception));
            return false;
        }
    }

    /// <inheritdoc />
    public ValueTask<OperationResult> ExecuteAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            var own = Own(operation);

            if (!VariableCoercion.TryCoerce(own.Variables, request.Variables, out var variables, out var errors))
            {
                return new(Refuse(errors));
            }

            var abort = new RequestAbort(_options.ExecutionTimeout, _options.TimeProvider, cancellationToken);
            return new OperationExecution(own, variables, request, abort, _errorHandler).ExecuteAsync();
        }
        catch (Exception exception)
        {
            return new(Refuse(ExecutionErrors.FromException(exception)));
        }
    }

    /// <inheritdoc />
    public string? PrintSchema() => _options.ValidationOptions.AllowIntrospection ? Schema.ToString() : null;

    /// <exception cref="SyntaxException">The text is no document.</exception>
    private bool TryPrepare(
        string text, [NotNullWhen(true)] out PreparedDocument? document, [NotNullWhen(false)] out IReadOnlyList<IError>? errors)
    {
        errors = null;

        if (_documents.TryGet(text, out document))
        {
            return true;
        }

        var node = Parser.ParseDocument(text, _options.ParserOptions);

        if (_options.ValidatesDocuments && DocumentValidator.Validate(Schema, node, _options.ValidationOptions) is { Count: > 0 } invalid)
        {
            errors = invalid;
            return false;
        }

        document = new PreparedDocument(Schema, text, node);
        _documents.Add(document);
        return true;
    }

    /// <inheritdoc />
    public OperationResult Refuse(IReadOnlyList<IError> errors) => Responses.OfErrors([.. errors.Select(_errorHandler.Handle)]);

    private static Operation Own(PreparedOperation operation) =>
        operation as Operation ?? throw new ArgumentException("The operation was prepared by another engine.", nameof(operation));
}
