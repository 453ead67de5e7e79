using System.Globalization;
using CaiCach.Documents.Official;

namespace CaiCach.Samples;

/// <summary>The plan as the official document that the commune issued.</summary>
internal static class SampleDocument
{
    public static OfficialDocument Of(SamplePlan plan)
    {
        var isDecision = plan["kind"] is "decision";
        var body = Blocks(plan.Body);
        var annexes = plan.Annexes.Select(annex => Annex(annex, plan["issued-with"]));
        var date = plan["date"].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new OfficialDocument
        {
            Issuer = new OfficialIssuer(null, plan.List("issuer-lines")),
            Number = plan.Optional("number"),
            Symbol = plan["symbol"],
            Place = plan["place"],
            Date = new OfficialDate(date[0], date[1], date.Count > 2 ? date[2] : null),
            TypeName = plan["title"],
            Subject = plan["subject"],
            DecidingAuthority = plan.Optional("authority"),
            LegalBases = [.. plan.Header["legal"]],
            Body = isDecision ? [.. plan.Header["article"].Select((text, i) => new OfficialArticle(i + 1, text))] : body,
            Signatures = [new OfficialSignature(plan.List("sign"), plan["signer"])],
            Recipients = plan.List("recipients"),
            Attachments = isDecision ? [Attached(plan, body), .. annexes] : [.. annexes],
            MadeAt = new DateTimeOffset(date[0], date[1], date.Count > 2 ? date[2] : 1, 8, 0, 0, TimeSpan.FromHours(7)),
        };
    }

    private static OfficialAttachment Attached(SamplePlan plan, IReadOnlyList<OfficialBlock> body) =>
        new()
        {
            HasHead = true,
            Label = plan["attached-title"],
            Title = plan["attached-subject"],
            IssuedWith = plan["issued-with"],
            Body = body,
        };

    private static List<OfficialBlock> Blocks(IReadOnlyList<SampleBlock> blocks)
    {
        List<OfficialBlock> made = [];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is not "-")
            {
                made.Add(Block(blocks[i]));
                continue;
            }

            var items = blocks.Skip(i).TakeWhile(block => block.Kind is "-").Select(block => block.Text).ToList();
            made.Add(new OfficialBullets(items));
            i += items.Count - 1;
        }

        return made;
    }

    private static OfficialBlock Block(SampleBlock block) =>
        block.Kind switch
        {
            "#" => new OfficialHeading(OfficialHeadingLevel.Roman, block.Text),
            "##" => new OfficialHeading(OfficialHeadingLevel.Arabic, block.Text),
            "###" => new OfficialHeading(OfficialHeadingLevel.Letter, block.Text),
            "p" => new OfficialParagraph(block.Text),
            _ => new OfficialParagraph($"{block.Kind} {block.Text}"),
        };

    private static OfficialAttachment Annex(SampleAnnex annex, string issuedWith) =>
        new()
        {
            Label = annex.Label,
            Title = annex.Title,
            IssuedWith = issuedWith,
            IsLandscape = true,
            Body = [annex.Layout is "frame" ? SampleTables.Frame(annex) : SampleTables.Tasks(annex)],
        };
}
