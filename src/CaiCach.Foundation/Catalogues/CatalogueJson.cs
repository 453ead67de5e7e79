using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Foundation.Catalogues;

/// <summary>How the files of <c>data/</c> are read: strictly, so that a misspelt field is an error and not a silence.</summary>
internal static class CatalogueJson
{
    internal static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
}
