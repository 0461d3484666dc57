package dev.familiar.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// Lets Java find names below localhost as browsers do (RFC 6761, 6.3); others as ever.
public final class NamesBelowLocalhost extends InetAddressResolverProvider {

    /// For the service loader.
    public NamesBelowLocalhost() {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver ofSystem = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return host.endsWith(".localhost")
                        ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                        : ofSystem.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return ofSystem.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names below localhost";
    }
}
