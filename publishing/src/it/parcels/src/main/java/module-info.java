module com.example.parcels {
    requires com.fasterxml.jackson.core;
    requires dev.signet.interactions;
    requires java.net.http;
    requires jdk.httpserver;
    requires static org.jspecify;
}
