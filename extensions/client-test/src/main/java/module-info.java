/** A server on loopback for tests of code that calls a service over HTTP. */
module dev.signet.interactions.test {
    requires static transitive org.jspecify;

    exports dev.signet.interactions.test;
}
