/** Traces and metrics of the Interactions client. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // OpenTelemetry declares no modules
module dev.signet.interactions.opentelemetry {
    requires transitive dev.signet.interactions;
    requires transitive io.opentelemetry.api;
    requires io.opentelemetry.context;
    requires static transitive org.jspecify;

    exports dev.signet.interactions.opentelemetry;
}
