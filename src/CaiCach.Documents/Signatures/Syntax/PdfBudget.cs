namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>How many values of one file are read before it is given up: a small file can be made to unfold into a very large tree.</summary>
internal sealed class PdfBudget
{
    private int _left = SignatureLimits.ValuesMaxCount;

    public void Spend()
    {
        if (--_left < 0)
        {
            throw new DamagedPdfException("Too many values.");
        }
    }
}
