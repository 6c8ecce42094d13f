/**
 * Requests before they are sent: encoded parameters and bodies, and the settings of clients and calls with their secrets.
 */
@NullMarked
package dev.signet.support.http.request;

import org.jspecify.annotations.NullMarked;
