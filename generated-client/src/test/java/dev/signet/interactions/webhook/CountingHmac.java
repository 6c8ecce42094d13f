package dev.signet.interactions.webhook;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.MacSpi;

/** Computes HMACs as the JDK does, and counts those of one thread. */
public final class CountingHmac extends MacSpi {

    private static final String NAME = "HmacSHA256";
    private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

    private final Mac mac;

    /** Called by the provider. */
    public CountingHmac() throws GeneralSecurityException {
        mac = Mac.getInstance(NAME, "SunJCE");
    }

    /** Offers this implementation before the JDK's own while the action runs. */
    static void during(Consumer<AtomicInteger> action) {
        Provider provider = new Provider("counting", "1", "counts HMACs") {
            private static final long serialVersionUID = 1L;
        };
        provider.put("Mac." + NAME, CountingHmac.class.getName());
        Security.insertProviderAt(provider, 1);
        try {
            COUNT.get().set(0);
            action.accept(COUNT.get());
        } finally {
            Security.removeProvider(provider.getName());
        }
    }

    @Override
    protected int engineGetMacLength() {
        return mac.getMacLength();
    }

    @Override
    protected void engineInit(Key key, AlgorithmParameterSpec params) {
        try {
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void engineUpdate(byte input) {
        mac.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        mac.update(input, offset, length);
    }

    @Override
    protected byte[] engineDoFinal() {
        COUNT.get().incrementAndGet();
        return mac.doFinal();
    }

    @Override
    protected void engineReset() {
        mac.reset();
    }
}
