using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>Edits the copies of outlines: outlines are all units', so that those of the topmost unit do it.</summary>
internal sealed class OutlineEditor(
    OutlineCopies copies,
    ReportingDbContext database,
    IUnitDirectory units,
    UnitOfWork unitOfWork,
    CurrentUser user
)
{
    /// <summary>Whether the person may: one of the roles in a unit above which no other stands.</summary>
    public async Task<bool> MayEditAsync(CancellationToken cancellationToken)
    {
        if (user.Access is not { } access)
        {
            return false;
        }

        foreach (var grant in access.Grants.Where(grant => ReportRights.EditingOutlines.Contains(grant.Role)))
        {
            if ((await units.AboveAsync(grant.UnitId, cancellationToken)).Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Changes the copy; the first change makes it.</summary>
    /// <param name="name">The outline.</param>
    /// <param name="version">What the person saw.</param>
    /// <param name="item">The item that is changed; null for the whole.</param>
    /// <param name="edit">The change.</param>
    /// <param name="cancellationToken">Cancels before the files change.</param>
    public Task<Result> EditAsync(
        string name,
        string version,
        string? item,
        Func<ReportOutline, Result<ReportOutline>> edit,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            name,
            version,
            copy =>
            {
                var edited = edit(copy.Outline);
                return edited.Failed ? Result<OutlineStep>.Fail(edited.Errors) : new OutlineStep(edited.Value);
            },
            _ => new OutlineEdited(user.UnitId, user.UnitId, name, item),
            cancellationToken
        );

    /// <summary>Puts the copy in use.</summary>
    public Task<Result> PutInUseAsync(string name, string version, CancellationToken cancellationToken) =>
        ChangeAsync(
            name,
            version,
            copy => copy.IsCopy ? new OutlineStep(null, copy.Outline) : OutlineErrors.NotACopy,
            copy => new OutlinePutInUse(user.UnitId, user.UnitId, name, copy.Outline.Items.Count),
            cancellationToken
        );

    /// <summary>Throws the copy away.</summary>
    public Task<Result> DiscardAsync(string name, string version, CancellationToken cancellationToken) =>
        ChangeAsync(
            name,
            version,
            copy => copy.IsCopy ? new OutlineStep(null) : OutlineErrors.NotACopy,
            _ => new OutlineCopyDiscarded(user.UnitId, user.UnitId, name),
            cancellationToken
        );

    /// <summary>Takes the installation's own outline away, with a copy of it; refused while reports would be left without any.</summary>
    public async Task<Result> RemoveOwnAsync(string name, string version, CancellationToken cancellationToken)
    {
        var isNeeded =
            await database.Reports.AnyAsync(report => report.Outline == name, cancellationToken)
            || await database.UnitDuties.AnyAsync(duty => duty.Outline == name, cancellationToken);
        return await ChangeAsync(
            name,
            version,
            copy =>
                copy.InUse is not { IsOwn: true } ? OutlineErrors.NotOwn
                : isNeeded && !copy.IsShipped ? OutlineErrors.Needed
                : new OutlineStep(null, RemovesOwn: true),
            _ => new OwnOutlineRemoved(user.UnitId, user.UnitId, name),
            cancellationToken
        );
    }

    /// <summary>Begins an outline of another name with what this one has.</summary>
    public async Task<Result> BeginAsync(string name, string newName, string title, CancellationToken cancellationToken)
    {
        if (!await MayEditAsync(cancellationToken))
        {
            return OutlineErrors.NotYours;
        }

        if (copies.Find(name) is not { } found)
        {
            return OutlineErrors.NotFound;
        }

        return OutlineChecks.IsName(newName)
            ? await copies.BeginAsync(
                found.Outline with
                {
                    Name = newName,
                    Title = title,
                },
                _ => unitOfWork.CommitAsync([new OutlineEdited(user.UnitId, user.UnitId, newName, null)], null, cancellationToken),
                cancellationToken
            )
            : OutlineErrors.NameWrong;
    }

    private async Task<Result> ChangeAsync(
        string name,
        string version,
        Func<OutlineCopy, Result<OutlineStep>> step,
        Func<OutlineCopy, IEvent> happened,
        CancellationToken cancellationToken
    )
    {
        if (!await MayEditAsync(cancellationToken))
        {
            return OutlineErrors.NotYours;
        }

        return await copies.ChangeAsync(
            name,
            version,
            step,
            copy => unitOfWork.CommitAsync([happened(copy)], null, cancellationToken),
            cancellationToken
        );
    }
}
