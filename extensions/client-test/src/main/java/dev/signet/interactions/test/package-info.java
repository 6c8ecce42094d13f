/**
 * A server on loopback for tests of code that calls a service over HTTP. A {@link dev.signet.interactions.test.TestServer} gives the
 * {@link dev.signet.interactions.test.TestResponse responses} that a test prepares, faults included, and remembers the
 * {@link dev.signet.interactions.test.RecordedRequest requests}. It needs no library of assertions or mocks.
 */
@NullMarked
package dev.signet.interactions.test;

import org.jspecify.annotations.NullMarked;
