#include "http/tls.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>

namespace gladly_mcp::http {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

result<ssl::context> make_tls_context(const std::string& ca_file)
try {
    ssl::context context{ssl::context::tls_client};
    SSL_CTX* const native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    // Distributions choose different defaults; level 2 refuses RSA keys under 2048 bits and SHA-1 signatures.
    SSL_CTX_set_security_level(native, 2);
    static constexpr std::array<unsigned char, 9> alpn = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    SSL_CTX_set_alpn_protos(native, alpn.data(), alpn.size());

    error_code problem;
    context.set_verify_mode(ssl::verify_peer, problem);
    if (!problem) {
        if (ca_file.empty())
            context.set_default_verify_paths(problem);
        else
            context.load_verify_file(ca_file, problem);
    }
    if (problem)
        return error{errc::tls_failed, "The trusted certificates cannot be read: " + problem.message() + "."};
    return context;
} catch (const boost::system::system_error&) {
    return error{errc::tls_failed, "The TLS library could not be set up."};
}

bool expect_host(SSL* connection, const std::string& host)
{
    error_code not_an_address;
    (void)boost::asio::ip::make_address(host, not_an_address);
    if (!not_an_address)
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(connection), host.c_str()) == 1;
    SSL_set_hostflags(connection, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return SSL_set1_host(connection, host.c_str()) == 1 &&
           SSL_ctrl(connection, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                    const_cast<char*>(host.c_str())) == 1; // NOLINT: OpenSSL copies the name
}

error handshake_failure(SSL* connection, const error_code& problem)
{
    const long verdict = SSL_get_verify_result(connection);
    if (verdict != X509_V_OK)
        return error{errc::tls_failed, std::string{"The certificate of the peer was refused: "} +
                                           X509_verify_cert_error_string(verdict) + "."};
    if (problem.category() == boost::asio::error::get_ssl_category())
        return error{errc::tls_failed, "The TLS handshake was refused: " + problem.message() + "."};
    return error{errc::not_sent, "The connection broke in the TLS handshake: " + problem.message() + "."};
}

bool has_unread_bytes(SSL* connection) noexcept
{
    return SSL_has_pending(connection) == 1 || BIO_ctrl_pending(SSL_get_rbio(connection)) != 0;
}

} // namespace gladly_mcp::http
