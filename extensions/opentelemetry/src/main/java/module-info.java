/** Traces and metrics of the Interactions client. */
module dev.signet.interactions.opentelemetry {
    requires transitive dev.signet.interactions;
    requires transitive io.opentelemetry.api;
    requires static transitive org.jspecify;

    exports dev.signet.interactions.opentelemetry;
}
