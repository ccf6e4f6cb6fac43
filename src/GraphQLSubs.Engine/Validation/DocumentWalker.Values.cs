using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>Directives, arguments, values and type references.</summary>
internal sealed partial class DocumentWalker
{
    private void Walk(DirectiveNode node)
    {
        context.DirectiveNode = node;
        context.Directive = context.Schema?.Directives.GetValueOrDefault(node.Name.Value);
        rules.Enter(node);
        Walk(node.Arguments);
        rules.Leave(node);
        context.DirectiveNode = null;
        context.Directive = null;
    }

    private void Walk(ImmutableArray<ArgumentNode> nodes)
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        var (inputType, hasDefault) = (context.InputType, context.HasDefault);

        foreach (var node in nodes)
        {
            // Arguments of an unknown directive are taken for the field's, as in graphql-js.
            context.Argument = Find(context.Directive?.Arguments ?? context.Field?.Arguments ?? [], node.Name.Value);
            context.InputType = context.Argument?.Type;
            context.ParentInputType = inputType;
            context.HasDefault = context.Argument?.DefaultValue is not null;
            rules.Enter(node);
            WalkWholeValue(node.Value);
        }

        context.Argument = null;
        context.ParentInputType = null;
        (context.InputType, context.HasDefault) = (inputType, hasDefault);
    }

    private void WalkWholeValue(IValueNode value)
    {
        rules.Enter(new WholeValue(value));
        Walk(value);
    }

    private void Walk(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                rules.Enter(variable);
                break;
            case ListValueNode list:
                WalkList(list);
                break;
            case ObjectValueNode objectValue:
                WalkObject(objectValue);
                break;
        }
    }

    private void WalkList(ListValueNode list)
    {
        var (inputType, parentType, hasDefault) = (context.InputType, context.ParentInputType, context.HasDefault);
        context.InputType = (inputType?.NullableType as ListType)?.ElementType;
        context.ParentInputType = inputType;
        context.HasDefault = false;

        foreach (var item in list.Values)
        {
            Walk(item);
        }

        (context.InputType, context.ParentInputType, context.HasDefault) = (inputType, parentType, hasDefault);
    }

    private void WalkObject(ObjectValueNode value)
    {
        var (inputType, parentType, hasDefault) = (context.InputType, context.ParentInputType, context.HasDefault);
        var objectType = inputType?.NamedType as InputObjectType;
        rules.Enter(value);

        foreach (var node in value.Fields)
        {
            var field = objectType?.Fields.GetValueOrDefault(node.Name.Value);
            context.InputType = field?.Type;
            context.ParentInputType = inputType;
            context.HasDefault = field?.DefaultValue is not null;
            rules.Enter(node);
            Walk(node.Value);
            (context.InputType, context.ParentInputType, context.HasDefault) = (inputType, parentType, hasDefault);
        }

        rules.Leave(value);
    }

    private void Walk(ITypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                rules.Enter(named);
                break;
            case ListTypeNode list:
                Walk(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type);
                break;
        }
    }

    private static InputField? Find(ImmutableArray<InputField> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>The value of an argument or a default, as opposed to a part of one.</summary>
internal readonly record struct WholeValue(IValueNode Node);
