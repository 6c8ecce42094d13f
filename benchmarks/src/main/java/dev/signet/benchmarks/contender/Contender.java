package dev.signet.benchmarks.contender;

import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.payload.Payload.Kind;

/** Who is measured, in the order of the table. */
public enum Contender {
    TOKEN_SCAN("token scan", Claim.TOKENS),
    DATABIND("databind records", Claim.KNOWN_MEMBERS),
    SDK("official SDK", Claim.KNOWN_MEMBERS),
    SDK_STREAM("official SDK, stream route", Claim.KNOWN_MEMBERS),
    HAND_WRITTEN("hand-written streaming", Claim.KNOWN_MEMBERS),
    SIGNET("Signet", Claim.EVERYTHING);

    /** What survives reading and writing. */
    public enum Claim {
        /** Nothing is made of the tokens; there is no value. */
        TOKENS,
        /** What the types know; new members, explicit nulls and the digits of numbers may be lost. */
        KNOWN_MEMBERS,
        /** Whatever was sent. */
        EVERYTHING
    }

    private final String label;
    private final Claim claim;

    Contender(String label, Claim claim) {
        this.label = label;
        this.claim = claim;
    }

    /** {@return what the table calls it} */
    public String label() {
        return label;
    }

    /** {@return what it claims to keep} */
    public Claim claim() {
        return claim;
    }

    /** {@return whether it reads such messages} */
    public boolean reads(Payload payload) {
        return this != SDK_STREAM || payload.kind() == Kind.EVENT;
    }

    /** {@return whether writing such messages is measured: order matters to readers alone, and no client writes a stream} */
    public boolean writes(Payload payload) {
        return this != SDK_STREAM && payload != Payload.TYPE_LAST;
    }

    /** {@return its codec for messages of this kind} */
    public Codec codec(Kind kind) {
        return switch (this) {
            case TOKEN_SCAN -> new TokenScan();
            case DATABIND -> Databind.of(kind);
            case SDK -> SdkCodec.of(kind);
            case SDK_STREAM -> new SdkStreamCodec();
            case HAND_WRITTEN ->
                kind == Kind.EVENT ? new HandWrittenCodec.Events() : new HandWrittenCodec.Interactions();
            case SIGNET -> kind == Kind.EVENT ? new SignetCodec.Events() : new SignetCodec.Interactions();
        };
    }
}
