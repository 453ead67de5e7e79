using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Papers that are asked for by name (form 02), and taken into the dossier when they come; saved with the caller's commit.</summary>
internal sealed class SupplementPapers(OneStopDbContext database)
{
    /// <summary>The papers that a dossier may have: those of its procedure, and others that came with it.</summary>
    public async Task<IReadOnlyList<PaperChoice>> ChoicesAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == dossier.VersionId, cancellationToken);
        var kept = await ComponentsAsync(dossier, cancellationToken);
        return
        [
            .. version
                .Content.Components.Select(one => new PaperChoice(one.Code, one.Name, one.Kind, one.Copies))
                .Concat(kept.Select(one => new PaperChoice(one.Code, one.Name, one.Kind, one.Copies)))
                .DistinctBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the last request names and was not brought yet, by name of the paper.</summary>
    public async Task<IReadOnlyList<SupplementPaper>> OpenAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        var asked = await database
            .SupplementPapers.Where(paper => paper.DossierId == dossierId)
            .OrderByDescending(paper => paper.AskedSequence)
            .ThenBy(paper => paper.Name)
            .Take(DossierLimits.ComponentsMaxCount)
            .ToListAsync(cancellationToken);
        return asked.FindAll(paper => paper.AskedSequence == asked[0].AskedSequence && paper.ComponentId is null);
    }

    /// <summary>Names the papers that a request asks for.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="asked">The line of history of the request.</param>
    /// <param name="codes">Codes of the papers; none where the reason says it all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The papers as the slip prints them; refused when one is none of the dossier's.</returns>
    public async Task<Result<IReadOnlyList<AskedPaper>>> AskAsync(
        Dossier dossier,
        DossierEvent asked,
        IReadOnlyList<string> codes,
        CancellationToken cancellationToken
    )
    {
        var named = await NamedAsync(dossier, codes, cancellationToken);
        if (named.Failed)
        {
            return Result<IReadOnlyList<AskedPaper>>.Fail(named.Errors);
        }

        database.AddRange(named.Value.Select(paper => new SupplementPaper(asked, paper)));
        return Result<IReadOnlyList<AskedPaper>>.Success([
            .. named.Value.Select(paper => new AskedPaper(paper.Name, paper.Copies, DossierNames.Of(paper.Kind), null)),
        ]);
    }

    /// <summary>
    /// Takes in what was brought. A paper that is there without a file is the same paper, put right; beside one that has a file the new one gets a
    /// line of its own, for both were handed in.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="brought">The line of history by which it came.</param>
    /// <param name="papers">What came.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Result> BringAsync(
        Dossier dossier,
        DossierEvent brought,
        IReadOnlyList<BroughtPaper> papers,
        CancellationToken cancellationToken
    )
    {
        var named = await NamedAsync(dossier, [.. papers.Select(paper => paper.Code)], cancellationToken);
        if (named.Failed)
        {
            return Result.Fail(named.Errors);
        }

        var kept = await ComponentsAsync(dossier, cancellationToken);
        var open = await OpenAsync(dossier.Id, cancellationToken);
        var order = kept.Count == 0 ? 0 : kept[^1].SortOrder + 1;
        foreach (var paper in papers)
        {
            var component = paper.AttachmentId is null ? kept.Find(one => one.Code == paper.Code && one.AttachmentId is null) : null;
            if (component is null)
            {
                component = New(dossier, brought, named.Value.First(one => one.Code == paper.Code), paper, order++);
                database.Add(component);
            }

            open.FirstOrDefault(one => one.Code == paper.Code)?.Bring(component, brought.OccurredAt);
        }

        return Result.Done();
    }

    private static DossierComponent New(Dossier dossier, DossierEvent brought, PaperChoice choice, BroughtPaper paper, int order) =>
        new(
            dossier,
            new ProcedureComponent(choice.Code, choice.Name, choice.Kind, choice.Copies, IsRequired: false, When: null),
            new ReceivedPaper(
                choice.Code,
                paper.AttachmentId is null ? choice.Kind : PaperKind.Electronic,
                choice.Copies,
                paper.AttachmentId
            ),
            order,
            brought.OccurredAt
        );

    private async Task<Result<IReadOnlyList<PaperChoice>>> NamedAsync(
        Dossier dossier,
        IReadOnlyList<string> codes,
        CancellationToken cancellationToken
    )
    {
        if (codes.Count == 0)
        {
            return Result<IReadOnlyList<PaperChoice>>.Success([]);
        }

        if (codes.Count > DossierLimits.ComponentsMaxCount)
        {
            return DossierErrors.TooManyPapers.At("Papers");
        }

        var choices = await ChoicesAsync(dossier, cancellationToken);
        var unknown = codes.FirstOrDefault(code => choices.All(choice => choice.Code != code));
        return unknown is not null
            ? DossierErrors.PaperUnknown(unknown)
            : Result<IReadOnlyList<PaperChoice>>.Success([.. choices.Where(choice => codes.Contains(choice.Code, StringComparer.Ordinal))]);
    }

    private Task<List<DossierComponent>> ComponentsAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Components.Where(component => component.DossierId == dossier.Id)
            .OrderBy(component => component.SortOrder)
            .Take(DossierLimits.ComponentsMaxCount * 4)
            .ToListAsync(cancellationToken);
}
