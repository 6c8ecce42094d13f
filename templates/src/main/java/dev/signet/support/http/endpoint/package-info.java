/** Where requests go, and which credentials they need. */
@NullMarked
package dev.signet.support.http.endpoint;

import org.jspecify.annotations.NullMarked;
