/**
 * Responses as they came, and how bodies and headers become values.
 */
@NullMarked
package dev.signet.support.http.response;

import org.jspecify.annotations.NullMarked;
