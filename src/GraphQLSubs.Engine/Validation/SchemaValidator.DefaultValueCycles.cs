using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

internal sealed partial class SchemaValidator
{
    /// <summary>
    /// Finds default values of input fields that need themselves: a default that leaves out a field takes that field's default
    /// (<see href="https://spec.graphql.org/September2025/#InputFieldDefaultValueHasCycle()">InputFieldDefaultValueHasCycle</see>).
    /// </summary>
    private sealed class DefaultValueCycles(SchemaValidator validator)
    {
        private readonly HashSet<InputField> _visited = [];
        private readonly List<(string Coordinate, InputField Field)> _path = [];
        private readonly Dictionary<InputField, int> _pathIndexes = [];

        /// <summary>Follows the defaults of an object that is given without any field.</summary>
        public void Detect(InputObjectType type)
        {
            foreach (var field in type.Fields.Values)
            {
                if (field.Type.NamedType is InputObjectType fieldType)
                {
                    Detect(type, field, fieldType);
                }
            }
        }

        private void Detect(InputObjectType type, IValueNode value)
        {
            switch (value)
            {
                case ListValueNode list:
                    foreach (var item in list.Values)
                    {
                        Detect(type, item);
                    }

                    break;
                case ObjectValueNode given:
                    Detect(type, given);
                    break;
            }
        }

        private void Detect(InputObjectType type, ObjectValueNode given)
        {
            foreach (var field in type.Fields.Values)
            {
                if (field.Type.NamedType is not InputObjectType fieldType)
                {
                    continue;
                }

                if (given.Fields.LastOrDefault(node => node.Name.Value == field.Name) is { } node)
                {
                    Detect(fieldType, node.Value);
                }
                else
                {
                    Detect(type, field, fieldType);
                }
            }
        }

        private void Detect(InputObjectType type, InputField field, InputObjectType fieldType)
        {
            if (field.DefaultValue is not { } value)
            {
                return;
            }

            if (_pathIndexes.TryGetValue(field, out var index))
            {
                ReportCycle(index);
            }
            else if (_visited.Add(field))
            {
                _pathIndexes.Add(field, _path.Count);
                _path.Add(($"{type}.{field.Name}", field));
                Detect(fieldType, value);
                _path.RemoveAt(_path.Count - 1);
                _pathIndexes.Remove(field);
            }
        }

        private void ReportCycle(int start)
        {
            var via = string.Join(", ", _path.Skip(start + 1).Select(static step => step.Coordinate));
            validator.Report(
                $"Invalid circular reference. The default value of Input Object field {_path[start].Coordinate} references itself"
                + $"{(via.Length == 0 ? string.Empty : $" via the default values of: {via}")}.",
                _path.Skip(start).Select(static step => step.Field.DefaultValue!.Location));
        }
    }
}
