using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Tajuk.Publication.Log;

namespace Tajuk.Storage;

/// <summary>A column that holds a record as JSON text, the same on both engines.</summary>
internal static class JsonColumn
{
    // Records are immutable: another value is another object, so comparing references is enough and costs nothing.
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property) where T : class => property.HasConversion(
        new ValueConverter<T, string>(
            value => JsonSerializer.Serialize(value, Payload.Json),
            text => JsonSerializer.Deserialize<T>(text, Payload.Json)!),
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value));
}
