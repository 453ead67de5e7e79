using CaiCach.Samples;

if (args is ["documents", var samples])
{
    foreach (var (path, bytes) in SampleFiles.Make(Path.Combine(samples, "generator", "plans")))
    {
        File.WriteAllBytes(Path.Combine(samples, path), bytes);
        Console.WriteLine(path);
    }

    return 0;
}

if (args is ["scan", var dpi, var target, .. var pictures])
{
    using var output = File.Create(target);
    ScannedPdf.Write(
        [.. pictures.Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
        int.Parse(dpi, System.Globalization.CultureInfo.InvariantCulture),
        output
    );
    return 0;
}

Console.Error.WriteLine("documents SAMPLES | scan DPI TARGET.pdf PAGE.jpg…");
return 2;
