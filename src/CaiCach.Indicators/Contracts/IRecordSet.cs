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
/// The view that the room keeps for counting, with its schema: <c>record_id</c>, <c>unit_id</c> (the unit that the record counts for, once),
/// <c>field_code</c>, a <c>timestamptz</c> for each moment and a <c>boolean</c> that is never null for each fact. It is read as the restricted role.
/// </param>
/// <param name="Moments">When things happened to a record.</param>
/// <param name="Facts">What is true of a record or not.</param>
public sealed record RecordSetShape(
    string Code,
    string Name,
    string View,
    IReadOnlyList<RecordMoment> Moments,
    IReadOnlyList<RecordFact> Facts
);

/// <summary>When something happened to a record.</summary>
/// <param name="Code">The name in indicator files: camel case; <c>received</c> is the column <c>received_at</c>.</param>
/// <param name="Name">What people read before the time, e.g. "Tiếp nhận".</param>
public sealed record RecordMoment(string Code, string Name);

/// <summary>What is true of a record or not.</summary>
/// <param name="Code">The name in indicator files: camel case; <c>onTime</c> is the column <c>is_on_time</c>.</param>
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
