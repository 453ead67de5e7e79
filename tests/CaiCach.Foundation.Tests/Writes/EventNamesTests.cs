using CaiCach.Foundation.Tests.Outbox;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Tests.Writes;

public sealed class EventNamesTests
{
    [Theory]
    [InlineData(typeof(NoteWritten), "foundation.note_written")]
    [InlineData(typeof(PaperFiled), "foundation.paper_filed")]
    public void Of_NamesTheRoomAndTheFact(Type eventType, string expected) => EventNames.Of(eventType).ShouldBe(expected);
}
