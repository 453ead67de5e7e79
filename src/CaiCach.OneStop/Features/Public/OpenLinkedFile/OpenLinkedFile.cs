using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Public.OpenLinkedFile;

/// <summary>What an address of a file leads to.</summary>
/// <param name="IsOurs">Whether this installation wrote the address.</param>
/// <param name="File">The file; null where it is not to be had, or not any more.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record LinkedFile(bool IsOurs, KeptAttachment? File = null, Stream? Content = null);

/// <summary>Opens a file by its address, in the scope of the unit that the address names, and only after that is on record.</summary>
internal sealed class OpenLinkedFileHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    FileLinks links,
    LinkedFiles linked,
    AttachmentBook attachments,
    SharedAttachments shared,
    IAttachmentStore store,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly LinkedFile Gone = new(IsOurs: true);

    public async Task<LinkedFile> HandleAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(token, cancellationToken) is not { } link)
        {
            return new LinkedFile(IsOurs: false);
        }

        if (link.ExpiresAt <= clock.GetUtcNow())
        {
            return Gone;
        }

        user.ActIn(link.UnitId, PortalNames.LinkReader);
        await unitOfWork.OpenAsync([link.UnitId], cancellationToken);
        var code = await database
            .Dossiers.Where(dossier => dossier.Id == link.DossierId)
            .Select(dossier => dossier.Code)
            .SingleOrDefaultAsync(cancellationToken);
        if (code is null || !(await linked.OfAsync(link.DossierId, cancellationToken)).Contains(link.AttachmentId))
        {
            return Gone;
        }

        var file =
            await attachments.FindAsync(link.AttachmentId, cancellationToken)
            ?? await shared.FindAsync(code, link.AttachmentId, cancellationToken);
        var content = file is null ? null : await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        if (content is null)
        {
            return Gone;
        }

        var recorded = await unitOfWork.CommitAsync(
            [new LinkedFileOpened(link.UnitId, link.DossierId, code, link.AttachmentId)],
            null,
            cancellationToken
        );
        if (recorded.Failed)
        {
            await content.DisposeAsync();
            return Gone;
        }

        return new LinkedFile(IsOurs: true, file, content);
    }
}
