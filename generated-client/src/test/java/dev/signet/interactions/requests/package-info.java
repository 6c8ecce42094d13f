/** The requests of the API's own guides, built in Java. */
@NullMarked
package dev.signet.interactions.requests;

import org.jspecify.annotations.NullMarked;
