using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Messages.TemplateList;

/// <summary>The words of each turn, and whose they are.</summary>
[AllowRoles(Role.Administrator, Role.Coordinator, Role.Leader, Role.Receptionist, Role.Auditor)]
internal sealed class TemplateListModel(MessageTexts texts, CurrentUser user) : PageModel
{
    public IReadOnlyList<(MessageTurn Turn, MessageText Text, UnitInfo? Of)> Turns { get; private set; } = [];

    public Guid UnitId => user.UnitId;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var turns = new List<(MessageTurn, MessageText, UnitInfo?)>();
        foreach (var turn in Enum.GetValues<MessageTurn>())
        {
            var (text, of) = await texts.OfAsync(user.UnitId, turn, cancellationToken);
            turns.Add((turn, text, of));
        }

        Turns = turns;
    }
}
