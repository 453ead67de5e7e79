using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Certification.StartBook;

/// <summary>Goes on with a book of this year that was kept on paper.</summary>
/// <param name="Kind">The book.</param>
/// <param name="LastNumber">The last number that was given on paper; 0 for none.</param>
internal sealed record StartBookCommand(CertificationKind Kind, int LastNumber);

/// <summary>Sets the number after which a book of this year goes on, as long as nothing stands in it.</summary>
internal sealed class StartBookHandler(
    UnitOfWork unitOfWork,
    CertificationCatalogue catalogue,
    CertificationNumbers numbers,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(StartBookCommand command, CancellationToken cancellationToken)
    {
        if (!user.RolesIn([user.UnitId]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        var today = VietnamTime.Today(clock);
        if (!catalogue.On(today).Books.Contains(command.Kind))
        {
            return CertificationErrors.KindUnknown;
        }

        if (command.LastNumber is < 0 or > CertificationLimits.PaperNumberMax)
        {
            return CertificationErrors.PaperNumberWrong;
        }

        var year = today.Year;
        return await numbers.StartAfterAsync(user.UnitId, command.Kind, year, command.LastNumber, cancellationToken)
            ? await unitOfWork.CommitAsync(
                [new CertificationBookStarted(user.UnitId, user.UnitId, (int)command.Kind, year, command.LastNumber)],
                null,
                cancellationToken
            )
            : CertificationErrors.BookInUse;
    }
}
