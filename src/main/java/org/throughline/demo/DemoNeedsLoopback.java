package org.throughline.demo;

import java.net.InetAddress;

/**
 * The demo clinic was asked to listen on a network, where everybody could sign in as
 * anybody.
 */
class DemoNeedsLoopback extends RuntimeException {

	DemoNeedsLoopback(InetAddress address) {
		super("The demo clinic is shown to this computer only, but the address to listen on is "
				+ address.getHostAddress() + ".");
	}

}
