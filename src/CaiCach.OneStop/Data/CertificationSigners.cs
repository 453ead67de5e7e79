using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Data;

/// <summary>Who may sign certifications at the unit that is looked at, today.</summary>
internal sealed class CertificationSigners(CertificationCatalogue catalogue, IPeopleDirectory people, CurrentUser user, TimeProvider clock)
{
    /// <summary>All of them, in the order of the titles that the rules name.</summary>
    public async Task<IReadOnlyList<CertificationSigner>> AllAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var rules = catalogue.On(today);
        var positions = await people.PositionsAsync(user.UnitId, today, cancellationToken);
        return
        [
            .. positions
                .Where(position => position.HolderId is not null && rules.RankOf(position.Title) is not null)
                .OrderBy(position => rules.RankOf(position.Title))
                .DistinctBy(position => position.HolderId)
                .Select(position => new CertificationSigner(position.HolderId!.Value, position.HolderName ?? "", position.Title)),
        ];
    }

    /// <summary>One of them; null for anybody else.</summary>
    public async Task<CertificationSigner?> FindAsync(Guid personId, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(signer => signer.PersonId == personId);
}
