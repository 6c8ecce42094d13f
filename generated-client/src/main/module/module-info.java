/**
 * A typed client of the Gemini Interactions API, with a package for each {@code Api-Revision}.
 *
 * <p>Every exported package is for callers. A new revision adds its packages here.
 */
module dev.signet.interactions {
    requires com.fasterxml.jackson.core;
    requires transitive java.net.http;
    requires static org.jspecify;

    // Brought by callers who hand over records of their own.
    requires static com.fasterxml.classmate;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static com.github.victools.jsonschema.generator;

    exports dev.signet.interactions.files;
    exports dev.signet.interactions.files.model;
    exports dev.signet.interactions.r2026_05_06;
    exports dev.signet.interactions.r2026_05_06.model;
    exports dev.signet.interactions.r2026_05_20;
    exports dev.signet.interactions.r2026_05_20.mixin;
    exports dev.signet.interactions.r2026_05_20.model;
    exports dev.signet.interactions.structured;
    exports dev.signet.interactions.support;
    exports dev.signet.interactions.support.codec;
    exports dev.signet.interactions.support.http;
    exports dev.signet.interactions.support.http.client;
    exports dev.signet.interactions.support.http.endpoint;
    exports dev.signet.interactions.support.http.multipart;
    exports dev.signet.interactions.support.http.response;
    exports dev.signet.interactions.webhook;
}
