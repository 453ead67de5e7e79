using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>The signature fields of a form.</summary>
internal sealed class SignatureFields
{
    private const int SignaturesExistAndAppendOnly = 3;
    private const int DeepestNesting = 20;

    private readonly PdfFile _file;
    private readonly PdfMap _form;
    private readonly List<(string Name, PdfMap Field)> _all = [];

    public SignatureFields(PdfFile file)
    {
        _file = file;
        _form = file.Resolve(file.Root["AcroForm"]) as PdfMap ?? PdfMap.Empty;
        Walk(_form["Fields"], "", PdfNull.Value, 0, []);
    }

    /// <summary>Every field that holds a signature.</summary>
    public IEnumerable<(string Name, PdfMap Field)> Signed => _all.Where(one => _file.Resolve(one.Field["V"]) is not PdfNull);

    /// <summary>A name that no field has.</summary>
    public string NewName()
    {
        var number = _all.Count + 1;
        while (_all.Any(one => one.Name == $"Signature{number}"))
        {
            number++;
        }

        return $"Signature{number}";
    }

    /// <summary>Puts a field into the form, which is made where there is none.</summary>
    public void Add(PdfUpdate update, PdfReference field)
    {
        var old = _file.Resolve(_form["Fields"]) as PdfArray ?? new PdfArray([]);
        var form = _form.With(
            ("Fields", new PdfArray([.. old.Items, field])),
            ("SigFlags", PdfWriter.Number(SignaturesExistAndAppendOnly))
        );
        if (_file.Root["AcroForm"] is PdfReference known)
        {
            update.Set(known.Number, form);
        }
        else
        {
            update.Set(_file.RootNumber, _file.Root.With(("AcroForm", update.Add(form))));
        }
    }

    private void Walk(PdfValue fields, string above, PdfValue inheritedType, int depth, HashSet<int> seen)
    {
        if (_file.Resolve(fields) is not PdfArray array || depth > DeepestNesting)
        {
            return;
        }

        foreach (var item in array.Items)
        {
            if (item is PdfReference reference && !seen.Add(reference.Number))
            {
                throw new DamagedPdfException("A field stands twice.");
            }

            if (seen.Count > SignatureLimits.FieldsMaxCount)
            {
                throw new DamagedPdfException("Too many fields.");
            }

            if (_file.Resolve(item) is PdfMap field)
            {
                var name = PdfDates.Words(_file.Resolve(field["T"])) is { Length: > 0 } own ? above + own : above;
                var type = _file.Resolve(field["FT"]) is PdfName typed ? typed : inheritedType;
                if (type is PdfName { Text: "Sig" })
                {
                    _all.Add((name, field));
                }

                Walk(field["Kids"], name.Length > 0 ? name + "." : "", type, depth + 1, seen);
            }
        }
    }
}
