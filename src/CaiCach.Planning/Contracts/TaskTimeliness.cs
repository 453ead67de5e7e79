namespace CaiCach.Planning.Contracts;

/// <summary>Status of a task exactly as inspectors ask (biểu kiểm tra CCHC: hoàn thành đúng hạn, trễ hạn; chưa hoàn thành trong hạn, trễ hạn).</summary>
public enum TaskTimeliness
{
    /// <summary>Hoàn thành đúng hạn.</summary>
    DoneOnTime,

    /// <summary>Hoàn thành trễ hạn.</summary>
    DoneLate,

    /// <summary>Chưa hoàn thành, trong hạn.</summary>
    OpenWithinTime,

    /// <summary>Chưa hoàn thành, trễ hạn.</summary>
    OpenLate,
}
