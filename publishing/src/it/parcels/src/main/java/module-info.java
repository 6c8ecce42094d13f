module com.example.parcels {
    requires com.fasterxml.jackson.core;
    requires dev.signet.interactions;
    requires java.net.http;
    requires dev.signet.interactions.test;
    requires static org.jspecify;
}
