namespace CaiCach.Ui.Shell;

/// <summary>The rooms by job, in the order of the left navigation; words and icon of each stand in the shell's page.</summary>
public enum NavigationPlace
{
    /// <summary>Việc của tôi: the home page.</summary>
    MyWork,

    /// <summary>Kế hoạch.</summary>
    Plans,

    /// <summary>Một cửa.</summary>
    OneStop,

    /// <summary>Ý kiến người dân.</summary>
    Voice,

    /// <summary>Sổ theo dõi.</summary>
    Registers,

    /// <summary>Văn bản.</summary>
    Records,

    /// <summary>Chỉ tiêu.</summary>
    Indicators,

    /// <summary>Báo cáo.</summary>
    Reports,

    /// <summary>Chấm điểm.</summary>
    Scoring,

    /// <summary>Kiểm tra.</summary>
    Inspection,

    /// <summary>Quản trị.</summary>
    Administration,
}
