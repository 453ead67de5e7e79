namespace CaiCach.OneStop.Domain.Dossiers;

/// <content>Where and how it came in, where that was not simply at the desk.</content>
internal sealed partial class Dossier
{
    public ReceptionPlace Place { get; private set; }

    /// <summary>Why the applicant was helped at home; null elsewhere.</summary>
    public string? PlaceReason { get; private set; }

    /// <summary>The number of the postal item.</summary>
    public string? PostalNumber { get; private set; }

    public DateOnly? PostmarkedOn { get; private set; }

    /// <summary>The workbook by which it was taken in with others; null for none.</summary>
    public Guid? BatchId { get; private set; }

    /// <summary>Whether another unit decides than received it (phi địa giới, or after a merger).</summary>
    public bool IsForAnotherUnit => CompetentUnitId != UnitId;

    /// <summary>The unit that stands at its desk since the receiving one was merged; null for the receiving one.</summary>
    public Guid? DeskUnitId { get; private set; }

    /// <summary>The unit at whose desk it is: takes papers and fees, hands the result out.</summary>
    public Guid AtDeskOf => DeskUnitId ?? UnitId;

    /// <summary>The waiting number that was in front of the receptionist when it was taken in; null for none.</summary>
    public Guid? QueueTicketId { get; private set; }

    /// <summary>It was taken in from whoever had this number.</summary>
    public void CameBy(Queue.QueueTicket ticket) => QueueTicketId = ticket.Id;

    private void KeepReach(DossierReach reach, Guid? batchId)
    {
        Place = reach.Place;
        PlaceReason = reach.PlaceReason;
        PostalNumber = reach.PostalNumber;
        PostmarkedOn = reach.PostmarkedOn;
        ArrivedAt = reach.ArrivedAt ?? ArrivedAt;
        BatchId = batchId;
    }
}
