/** The service that calls and streams are measured against, in a process of its own, and the peers that call it. */
@NullMarked
package dev.signet.benchmarks.loopback;

import org.jspecify.annotations.NullMarked;
