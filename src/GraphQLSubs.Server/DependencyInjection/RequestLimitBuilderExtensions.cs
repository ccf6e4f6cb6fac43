using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Language;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What a document may cost before it is executed; HotChocolate's names.</summary>
public static class RequestLimitBuilderExtensions
{
    extension(IRequestExecutorBuilder builder)
    {
        /// <summary>Sets the limits of parsing: <c>ModifyParserOptions(o => o with { MaxTokens = 2_000 })</c>.</summary>
        public IRequestExecutorBuilder ModifyParserOptions(Func<ParserOptions, ParserOptions> modify) =>
            builder.ModifyRequestOptions(options => options with { ParserOptions = modify(options.ParserOptions) });

        /// <summary>
        /// Refuses documents whose fields are nested deeper; without it, deeper than 100. Introspection counts: tools ask about 15
        /// levels deep.
        /// </summary>
        public IRequestExecutorBuilder AddMaxExecutionDepthRule(int maxAllowedExecutionDepth)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(maxAllowedExecutionDepth, 1);
            return builder.ModifyRequestOptions(options =>
                options with { ValidationOptions = options.ValidationOptions with { MaxDepth = maxAllowedExecutionDepth } });
        }

        /// <summary>Sets how many validation errors a response tells of at most, in place of 100.</summary>
        public IRequestExecutorBuilder SetMaxAllowedValidationErrors(int maxAllowedValidationErrors)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(maxAllowedValidationErrors, 1);
            return builder.ModifyRequestOptions(options =>
                options with { ValidationOptions = options.ValidationOptions with { MaxErrors = maxAllowedValidationErrors } });
        }

        /// <summary>Refuses <c>__schema</c> and <c>__type</c>, and the schema's download.</summary>
        /// <param name="disable">False: allows them, as nothing said does.</param>
        public IRequestExecutorBuilder DisableIntrospection(bool disable = true) => builder.ModifyRequestOptions(options =>
            options with { ValidationOptions = options.ValidationOptions with { AllowIntrospection = !disable } });
    }
}
