using System.Net;
using CaiCach.Host.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CaiCach.Host.Tests.Web;

public sealed class ProxySettingsTests
{
    [Fact]
    public void Proxies_AreTheAddressesAndNetworksOfTheSetting()
    {
        var options = Read("10.0.0.5, 10.1.0.0/24;fd00::1");

        options.KnownProxies.ShouldContain(IPAddress.Parse("10.0.0.5"));
        options.KnownProxies.ShouldContain(IPAddress.Parse("fd00::1"));
        options.KnownIPNetworks.ShouldContain(network => network.Contains(IPAddress.Parse("10.1.0.77")));
        options.ForwardLimit.ShouldBeNull();
    }

    [Fact]
    public void Proxies_WithoutTheSetting_AreThoseOfThisMachineAlone()
    {
        var options = Read(null);

        options.KnownIPNetworks.ShouldNotContain(network => network.Contains(IPAddress.Parse("10.1.0.77")));
        options.ForwardLimit.ShouldBe(1);
    }

    [Fact]
    public void Proxies_ThatAreNone_StopTheStart() => Should.Throw<InvalidOperationException>(() => Read("proxy.example"));

    private static ForwardedHeadersOptions Read(string? setting)
    {
        var options = new ForwardedHeadersOptions();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(ProxySettings.Setting, setting)]).Build();
        ProxySettings.Read(configuration, options);
        return options;
    }
}
