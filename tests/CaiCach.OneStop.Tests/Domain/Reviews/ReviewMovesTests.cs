using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Reviews;

namespace CaiCach.OneStop.Tests.Domain.Reviews;

public sealed class ReviewMovesTests
{
    /// <summary>Every cell of the table; an empty one is refused.</summary>
    [Theory]
    [InlineData("Approve", "Approved", null, null, null, null)]
    [InlineData("SendBack", null, "Draft", null, null, null)]
    [InlineData("Send", null, "Sent", null, null, null)]
    [InlineData("TakeUp", null, null, "TakenUp", null, null)]
    [InlineData("Decline", null, null, "NotTakenUp", null, null)]
    public void After_IsTheTable(string move, string? draft, string? approved, string? sent, string? takenUp, string? notTakenUp) =>
        Enum.GetValues<ReviewState>()
            .Select(state => ReviewMoves.After(Enum.Parse<ReviewMove>(move), state)?.ToString())
            .ShouldBe([draft, approved, sent, takenUp, notTakenUp]);

    [Theory]
    [InlineData(Role.Coordinator, "Draft", "")]
    [InlineData(Role.Leader, "Draft", "Approve")]
    [InlineData(Role.Coordinator, "Approved", "Send")]
    [InlineData(Role.Leader, "Approved", "SendBack,Send")]
    [InlineData(Role.Coordinator, "Sent", "TakeUp,Decline")]
    [InlineData(Role.Officer, "Sent", "")]
    [InlineData(Role.Administrator, "Draft", "")]
    [InlineData(Role.Leader, "TakenUp", "")]
    public void Open_KeepsApprovalToTheLeader(Role role, string state, string moves) =>
        string.Join(',', ReviewMoves.Open(Enum.Parse<ReviewState>(state), [role])).ShouldBe(moves);
}
