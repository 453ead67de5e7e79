using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Indicators.Contracts;

/// <summary>A kind of record that indicators count, offered by the room that keeps it.</summary>
public interface IRecordSet
{
    /// <summary>Which: <see cref="RecordSetShape.Code"/>.</summary>
    string Code { get; }

    /// <summary>What people read of these records, by their ids; one that is out of reach is left out.</summary>
    Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken);
}

/// <summary>What a set of records can be counted by.</summary>
/// <param name="Code">The name in indicator files: camel case.</param>
/// <param name="Name">The name in a sentence, e.g. "hồ sơ".</param>
/// <param name="View">
/// The view of what the room notes, with its schema: <c>record_id</c>, <c>unit_id</c> (the unit that the record counts for, once), <c>field_code</c>,
/// <c>moments timestamptz[]</c> and <c>facts bigint</c> (by <c>indicators.facts</c>), both in the order given here. Whatever changes a row of it calls
/// <c>indicators.note</c> in the same transaction; <c>caicach verify</c> proves it. Of a set that is not noted: a view or a function of $1 units, $2 start
/// and $3 end, with the same columns.
/// </param>
/// <param name="Moments">When things happened to a record; at most four.</param>
/// <param name="Facts">What is true of a record or not; at most 62. New ones come at the end.</param>
/// <param name="IsNoted">Whether its changes are noted. One that is not counts as it is now, also as of a moment of the past, and more slowly.</param>
/// <param name="Holders">
/// The view of who handles each record, as of now: <c>record_id</c>, <c>unit_id</c> as in <paramref name="View"/>, and <c>holder_id</c>, a person or a unit
/// within the authority; one row a record at most. By it figures are told by departments. Null where no department stands behind a record.
/// </param>
/// <param name="FieldsOf">The code of the set whose field codes (<see cref="IRecordFields"/>) its own are; null for itself.</param>
public sealed record RecordSetShape(
    string Code,
    string Name,
    string View,
    IReadOnlyList<RecordMoment> Moments,
    IReadOnlyList<RecordFact> Facts,
    bool IsNoted = true,
    string? Holders = null,
    string? FieldsOf = null
)
{
    /// <summary>Which moment it is, from 1.</summary>
    internal int Place(RecordMoment moment) => Moments.TakeWhile(one => one.Code != moment.Code).Count() + 1;

    /// <summary>Facts as bits; the first of the set is bit 0.</summary>
    internal long Bits(IEnumerable<RecordFact> facts) => facts.Aggregate(0L, (bits, fact) => bits | Bit(fact));

    /// <summary>One fact as a bit.</summary>
    internal long Bit(RecordFact fact) => 1L << Facts.TakeWhile(one => one.Code != fact.Code).Count();
}

/// <summary>When something happened to a record.</summary>
/// <param name="Code">The name in indicator files: camel case.</param>
/// <param name="Name">What people read before the time, e.g. "Tiếp nhận".</param>
public sealed record RecordMoment(string Code, string Name);

/// <summary>What is true of a record or not.</summary>
/// <param name="Code">The name in indicator files: camel case.</param>
/// <param name="Name">What people read where it is true, e.g. "đúng hạn".</param>
/// <param name="Otherwise">What people read where it is not, e.g. "trễ hạn".</param>
public sealed record RecordFact(string Code, string Name, string Otherwise);

/// <summary>A record as a list shows it.</summary>
/// <param name="Code">Its code for people.</param>
/// <param name="Title">What it is about; nothing personal.</param>
/// <param name="Url">Its own page.</param>
public sealed record RecordLine(string Code, string Title, string Url);

/// <summary>How a room offers what it keeps.</summary>
public static class RecordSets
{
    /// <summary>Lets indicators count a room's records.</summary>
    /// <typeparam name="TRecords">Describes single records.</typeparam>
    public static IServiceCollection AddRecordSet<TRecords>(this IServiceCollection services, RecordSetShape shape)
        where TRecords : class, IRecordSet => services.AddSingleton(shape).AddScoped<IRecordSet, TRecords>();
}
