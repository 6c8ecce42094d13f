/** Credentials of google-auth-library for the Interactions client. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Google's libraries declare no modules
module dev.signet.interactions.googleauth {
    requires transitive com.google.auth.oauth2;
    requires transitive dev.signet.interactions;
    requires transitive java.net.http;
    requires com.google.api.client;
    requires com.google.auth;
    requires static transitive org.jspecify;

    exports dev.signet.interactions.googleauth;
}
