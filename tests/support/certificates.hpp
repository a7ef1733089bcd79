#pragma once

#include <string>

namespace gladly_mcp::test_support {

/// A certificate and its key, PEM, made in memory.
struct certificate {
    std::string pem;
    std::string key_pem;
};

/// What a test wants of a certificate. The defaults make a good one for this machine.
struct certificate_request {
    std::string names = "DNS:localhost,IP:127.0.0.1"; ///< subjectAltName as OpenSSL writes it; empty: none.
    std::string common_name = "localhost";
    int days_from = -1;
    int days_until = 30;
    std::string extended_usage = "serverAuth";
    bool weak_key = false; ///< RSA with 1024 bits instead of P-256.
};

/// An authority of a test's own: nobody else trusts it, and it forgets its key at the end.
[[nodiscard]] certificate make_authority();

/// A certificate that `issuer` signed.
[[nodiscard]] certificate issue(const certificate& issuer, const certificate_request& wanted = {});

/// A certificate that nobody but itself vouches for.
[[nodiscard]] certificate self_signed(const certificate_request& wanted = {});

} // namespace gladly_mcp::test_support
