using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Validation;

public sealed class RuleTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .AddDocument(File.ReadAllText(Cases.PathOf("Validation", "cases", "schema.graphql")))
        .Build();

    public static IEnumerable<TheoryDataRow<string, string, string>> Documents => Cases.Read("Validation/cases");

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_gets_exactly_the_errors_of_the_reference(string rules, string document, string errors)
    {
        var found = DocumentValidator.Validate(Schema, Parser.ParseDocument(document));

        Cases.Print(found).ShouldBe(errors, rules);
        found.ShouldAllBe(error => error.Code == ErrorCodes.ValidationFailed);
    }

    [Fact]
    public void Suggestions_can_be_hidden()
    {
        var options = new ValidationOptions { HideSuggestions = true };

        var errors = DocumentValidator.Validate(Schema, Parser.ParseDocument("{ viewr { id } room(idd: 1, id: 2) { id } }"), options);

        errors.Select(error => error.Message).ShouldBe(
        [
            "Cannot query field \"viewr\" on type \"Query\".",
            "Unknown argument \"idd\" on field \"Query.room\".",
        ]);
    }

    [Fact]
    public void Introspection_can_be_switched_off_but_not_typename()
    {
        var options = new ValidationOptions { AllowIntrospection = false };

        DocumentValidator.Validate(Schema, Parser.ParseDocument("{ __typename viewer { __typename } }"), options).ShouldBeEmpty();
        Cases.Print(DocumentValidator.Validate(Schema, Parser.ParseDocument("{ __schema { description } }"), options))
            .ShouldBe("! GraphQL introspection has been disabled, but the requested query contained the field \"__schema\". @ 1:3");
    }
}
