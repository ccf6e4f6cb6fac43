using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

internal sealed partial class SchemaValidator
{
    /// <summary>
    /// Finds input objects that no finite value can be given for: each of their values would need another of themselves
    /// (<see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References">Circular References</see>). A
    /// oneOf object needs only one of its fields to be finite, any other object all that are required.
    /// </summary>
    private sealed class InfiniteInputObjects(SchemaValidator validator)
    {
        private readonly HashSet<InputObjectType> _visited = [];
        private readonly List<(InputObjectType Type, InputField Field)> _path = [];
        private readonly Dictionary<InputObjectType, int> _pathIndexes = [];
        private HashSet<InputObjectType> _infinite = [];

        public void Report()
        {
            List<InputObjectType> types = [.. validator._schema.Types.Values.OfType<InputObjectType>()];
            _infinite = FindInfinite(types);

            foreach (var type in types.Where(_infinite.Contains))
            {
                ReportCycles(type);
            }
        }

        /// <summary>Takes away what is finite because of what was taken away before, until nothing more can be.</summary>
        private static HashSet<InputObjectType> FindInfinite(List<InputObjectType> types)
        {
            var infinite = types.ToHashSet();
            int before;

            do
            {
                before = infinite.Count;
                infinite.RemoveWhere(type => IsFinite(type, infinite));
            }
            while (infinite.Count < before);

            return infinite;
        }

        private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> infinite)
        {
            return type.IsOneOf
                ? type.Fields.Count == 0 || type.Fields.Values.Any(HasFiniteTarget)
                : type.Fields.Values.All(HasFiniteTarget);

            bool HasFiniteTarget(InputField field) => Target(type, field) is not { } target || !infinite.Contains(target);
        }

        /// <summary>The input object that a value of the field cannot do without.</summary>
        private static InputObjectType? Target(InputObjectType type, InputField field) =>
            type.IsOneOf ? field.Type as InputObjectType : (field.Type as NonNullType)?.NullableType as InputObjectType;

        private void ReportCycles(InputObjectType type)
        {
            if (!_visited.Add(type))
            {
                return;
            }

            _pathIndexes[type] = _path.Count;

            foreach (var field in type.Fields.Values)
            {
                if (Target(type, field) is not { } target || !_infinite.Contains(target))
                {
                    continue;
                }

                _path.Add((type, field));

                if (_pathIndexes.TryGetValue(target, out var start))
                {
                    ReportCycle(target, _path[start..]);
                }
                else
                {
                    ReportCycles(target);
                }

                _path.RemoveAt(_path.Count - 1);
            }

            _pathIndexes.Remove(type);
        }

        private void ReportCycle(InputObjectType target, List<(InputObjectType Type, InputField Field)> cycle)
        {
            var fields = string.Join(", ", cycle.Select(static step => $"{step.Type}.{step.Field.Name}"));
            validator.Report(
                $"Input Object {target} cannot be provided a finite value because it references itself through fields: {fields}.",
                At(cycle.Select(static step => step.Field.Syntax)));
        }
    }
}
