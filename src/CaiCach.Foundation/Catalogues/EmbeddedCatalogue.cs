using System.Text.Json;

namespace CaiCach.Foundation.Catalogues;

/// <summary>Reads the few catalogues of <c>data/</c> that travel inside the assembly.</summary>
internal static class EmbeddedCatalogue
{
    /// <summary>The catalogue of that file name; a missing or broken one is a bug of the build and throws.</summary>
    internal static T Read<T>(string fileName)
    {
        using var content =
            typeof(EmbeddedCatalogue).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidDataException($"{fileName} is not embedded.");
        return JsonSerializer.Deserialize<T>(content, CatalogueJson.Options) ?? throw new InvalidDataException($"{fileName} is empty.");
    }
}
